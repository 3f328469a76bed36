namespace Dateline.Knowledge.Actors;

/// <summary>The days on which somebody holds an office.</summary>
internal sealed record Tenure(Office Office, Period Days, bool IsActing);
