namespace Dateline.Host.Sources.Formats;

/// <summary>How one kind of file is read.</summary>
internal interface IFormat
{
    /// <summary>The documents in a file, in their order: one, or many as they are asked for. May throw on bad data; the caller goes on after it.</summary>
    IEnumerable<InputItem> Items(SourceFile file);
}
