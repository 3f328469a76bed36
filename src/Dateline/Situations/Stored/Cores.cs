using System.Runtime.ExceptionServices;

namespace Dateline.Situations.Stored;

/// <summary>Does pieces of work at once. What one of them throws is thrown as it is.</summary>
internal static class Cores
{
    // Where some wait for the ledger, more threads than cores would only wait too.
    private static readonly ParallelOptions All = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>The results in the order of the pieces.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> pieces, Func<T, TResult> work)
    {
        var results = new TResult[pieces.Count];
        try
        {
            Parallel.For(0, pieces.Count, All, i => results[i] = work(pieces[i]));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
        return results;
    }

    public static void Each<T>(IReadOnlyList<T> pieces, Action<T> work) => Map(pieces, piece =>
    {
        work(piece);
        return true;
    });
}
