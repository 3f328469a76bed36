namespace Dateline.Exports;

/// <summary>Counts what an export wrote and what it left out, by reason: nothing is dropped in silence.</summary>
public sealed class ExportTally
{
    internal const string NotActual = "told as planned, possible, conditional, demanded or denied";

    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Rows, features, objects or annotations, as the form has it.</summary>
    public int Written { get; private set; }

    /// <summary>How many facts were left out, by the reason.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    internal void Write(int count = 1) => Written += count;

    internal void Leave(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;
}
