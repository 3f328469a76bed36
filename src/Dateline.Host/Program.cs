using Dateline.Host.Terminals;
using Dateline.Host.Verbs;

return CommandLine.Run(args, Terminal.OfProcess());
