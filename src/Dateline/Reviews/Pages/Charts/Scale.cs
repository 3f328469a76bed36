namespace Dateline.Reviews.Pages.Charts;

/// <summary>Numbers from 0 to a round number above the most, along a line.</summary>
internal sealed class Scale
{
    private readonly double _start, _length;

    public Scale(double most, double start, double length)
    {
        (_start, _length) = (start, length);
        Step = Nice(Math.Max(most, 1e-9) / 4);
        End = Math.Max(Step, Math.Ceiling(most / Step - 1e-9) * Step);
    }

    /// <summary>Between two ticks.</summary>
    public double Step { get; }

    public double End { get; }

    public IEnumerable<double> Ticks
    {
        get
        {
            for (var i = 0; i * Step <= End + Step / 2; i++) yield return i * Step;
        }
    }

    public double At(double number) => _start + Math.Clamp(number / End, 0, 1) * _length;

    /// <summary>1, 2 or 5 times a power of ten, at least this.</summary>
    public static double Nice(double number)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(number)));
        return (number / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
