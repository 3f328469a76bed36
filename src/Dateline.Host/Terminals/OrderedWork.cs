using System.Collections.Concurrent;

namespace Dateline.Host.Terminals;

/// <summary>Work in parallel, results in the order of the input, only a few items ahead of whoever takes them.</summary>
internal static class OrderedWork
{
    public static IEnumerable<TOut> Select<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> work, int threads)
    {
        // Not disposed: the producer may still hold them when the consumer leaves early.
        var ahead = new BlockingCollection<Task<TOut>>(threads * 2);
        var stop = new CancellationTokenSource();
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        // Items come from files and pipes that may pause: finished results must not wait for the next one.
        var producer = Task.Factory.StartNew(Produce, TaskCreationOptions.LongRunning);
        try
        {
            foreach (var result in ahead.GetConsumingEnumerable()) yield return result.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
        producer.GetAwaiter().GetResult();

        void Produce()
        {
            try
            {
                foreach (var item in items) ahead.Add(workers.StartNew(() => work(item)), stop.Token);
            }
            catch (OperationCanceledException)
            {
                // Nobody takes the results any more.
            }
            finally
            {
                ahead.CompleteAdding();
            }
        }
    }
}
