namespace Dateline.Reviews.Pages.Charts;

/// <summary>A rectangle of a picture, y downward.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(Box other) => X <= other.X && other.Right <= Right && Y <= other.Y && other.Bottom <= Bottom;
}
