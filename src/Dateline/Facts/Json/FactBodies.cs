using System.Text.Json;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Json;

/// <summary>The fields that each kind has of its own.</summary>
internal static class FactBodies
{
    public static void WriteBody(this Utf8JsonWriter json, Fact fact)
    {
        switch (fact)
        {
            case Event e: Write(json, e); break;
            case Figure f: Write(json, f); break;
            case Statement s: Write(json, s); break;
            case Position p:
                json.WriteMention("holder", p.Holder);
                json.WriteWord("stance", p.Stance);
                json.WriteMention("target", p.Target);
                break;
            case Control c:
                json.WriteMention("holder", c.Holder);
                json.WriteWord("change", c.Change);
                json.WriteMention("from", c.From);
                break;
            case Agreement a:
                json.WriteString("name", a.Name);
                json.WriteMentions("parties", a.Parties);
                json.WriteMentions("backers", a.Backers);
                json.WriteWord("stage", a.Stage);
                break;
            case Role r:
                json.WriteMention("subject", r.Subject);
                json.WriteWord("relation", r.Relation);
                json.WriteMention("object", r.Object);
                break;
            case Effort e:
                json.WriteWord("line", e.Line);
                json.WriteMentions("actors", e.Actors);
                break;
            default: throw new ArgumentException($"No JSON form for {fact.GetType()}.", nameof(fact));
        }
    }

    private static void Write(Utf8JsonWriter json, Event e)
    {
        json.WriteWord("type", e.Type);
        json.WriteString("mode", e.Mode);
        json.WriteString("cameo", e.Cameo);
        json.WriteMentions("actors", e.Actors);
        json.WriteMentions("recipients", e.Recipients);
    }

    private static void Write(Utf8JsonWriter json, Figure f)
    {
        json.WriteWord("measure", f.Measure);
        json.WriteNumber("low", f.Low);
        json.WriteNumber("best", f.Best);
        json.WriteNumber("high", f.High);
        json.WriteWord("qualifier", f.Qualifier);
        json.WriteString("unit", f.Unit);
        json.WriteString("of", f.Of);
        json.WriteMention("about", f.About);
    }

    private static void Write(Utf8JsonWriter json, Statement s)
    {
        json.WriteMention("speaker", s.Speaker);
        json.WriteString("cue", s.Cue);
        json.WriteWord("form", s.Form);
        json.WritePropertyName("content");
        json.WriteExcerpt(s.Content);
    }
}
