namespace Dateline.Situations;

/// <summary>All facts on one office, or on one person and what he belongs to.</summary>
/// <param name="Key">Which: <see cref="RoleKeys.Of"/>.</param>
internal sealed record RoleTopic(string Key)
{
    public Rows<RoleRow> Rows { get; } = new();
}
