using SupportMax.Saas.LoadTest;

const string usage = "Usage: crash [--kills 100] [--conversations 200]   kill the host while customers write; nothing acknowledged may be lost or doubled";

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

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
