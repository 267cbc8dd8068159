using SupportMax.Saas.LoadTest;

const string usage =
    """
    Usage: crash [--kills 100] [--conversations 200]   kill the host while customers write; nothing acknowledged may be lost or doubled
           load [--chats 1000] [--rate 50] [--seconds 30] [--silent 0]   open chats, ask at a rate, and report how long answers take
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

if (args is ["load", ..])
    return await new LoadRun(new LoadOptions(Option("--chats", 1_000), Option("--rate", 50), Option("--seconds", 30), Option("--silent", 0))).RunAsync(stop.Token) ? 0 : 1;

if (args is not ["crash", ..])
{
    Console.Error.WriteLine(usage);
    return 2;
}

var problems = await new CrashTest(Option("--kills", 100), Option("--conversations", 200)).RunAsync(stop.Token);
foreach (var problem in problems)
    Console.WriteLine(problem);
Console.WriteLine(problems.Count == 0 ? "1 passed, 0 failed" : "0 passed, 1 failed");
return problems.Count == 0 ? 0 : 1;

int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1]) : otherwise;
