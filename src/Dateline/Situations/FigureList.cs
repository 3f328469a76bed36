using System.Collections;

namespace Dateline.Situations;

/// <summary>The series of a day: hundreds of thousands are told at once, few are looked at, so each is made when it is.</summary>
internal sealed class FigureList(List<FoundFigure> found, int valid, FigureFold fold) : IReadOnlyList<FigureSeries>
{
    public int Count => found.Count;

    public FigureSeries this[int index] => new(found[index], valid, fold);

    public IEnumerator<FigureSeries> GetEnumerator() => found.Select(figure => new FigureSeries(figure, valid, fold)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
