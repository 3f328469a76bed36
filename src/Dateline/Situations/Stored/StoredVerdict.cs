using Dateline.Documents;
using Dateline.Ledger;

namespace Dateline.Situations.Stored;

/// <summary>A verdict about no one document, as an index has it.</summary>
internal static class StoredVerdict
{
    public static void Write(BinaryWriter writer, LedgerVerdict given)
    {
        writer.Write(given.Position);
        writer.Write(given.Recorded.UtcTicks);
        writer.Write((int)given.Verdict.Act);
        writer.Write(given.Verdict.By);
        writer.Write(given.Verdict.Source ?? "");
        writer.Write(given.Verdict.Rating ?? "");
        writer.Write(given.Verdict.Facts.Count);
        foreach (var fact in given.Verdict.Facts) writer.Write(fact);
        writer.Write(given.Verdict.Documents.Count);
        foreach (var document in given.Verdict.Documents) writer.Write(document.Value);
    }

    public static LedgerVerdict Read(BinaryReader reader)
    {
        var (position, recorded) = (reader.ReadInt64(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        var (act, by, source, rating) = ((VerdictAct)reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString());
        var facts = new string[reader.ReadInt32()];
        for (var i = 0; i < facts.Length; i++) facts[i] = reader.ReadString();
        var documents = new DocumentId[reader.ReadInt32()];
        for (var i = 0; i < documents.Length; i++) documents[i] = new(reader.ReadString());
        return new(position, recorded, new(act, by) { Facts = facts, Documents = documents, Source = source.Length > 0 ? source : null, Rating = rating.Length > 0 ? rating : null });
    }
}
