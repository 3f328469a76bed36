using System.Data;
using System.Data.Common;

namespace Dateline.Host.Stores;

/// <summary>Values of a command.</summary>
internal static class Parameters
{
    /// <summary>Sets a value; a command that was run before keeps its parameters.</summary>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
            return command;
        }
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        if (value is null) parameter.DbType = DbType.String;
        command.Parameters.Add(parameter);
        return command;
    }
}
