using System.Globalization;
using SupportMax.Saas.LoadTest;
using SupportMax.Saas.LoadTest.Events;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

const string usage =
    """
    ask    [--questions 1000]                    ask the bot over its route as one caller and as sixteen; how long answers take, and the host's memory
    crash  [--kills 100] [--conversations 200]   kill the host while customers write; nothing acknowledged may be lost or doubled
    crm    [--cases 10000] [--faults 5] [--outage 60]   send tickets to a simulated Salesforce that fails so many of a hundred times and is away for so many seconds
    events [--kills 10] [--place all]            kill a host so often at each place where an event could be lost or doubled, or at one of them, without a broker and with Kafka
    broker [--chats 200] [--rate 30] [--events 300] [--seconds 60]   take Kafka away while customers ask and events are written; answers take as long as before, what waits is sent soon after
    load   [--chats 1000] [--rate 50] [--seconds 30] [--silent 0]   open chats, ask at a rate, and report how long answers take
    models [--rate 50] [--seconds 20]            a tenant's chat model stalls, fails and comes back; everybody is answered in time, and others do not notice
    mails  [--mails 1000] [--customers 200]      read mails and put them into their conversations; within 10 s, each where it belongs
    partner [--conversations 1000] [--rate 500] [--seconds 60] [--breaks 50]   one partner connection that breaks; how long acknowledgements take
    hostile [--frames 10000]                     frames that nobody should send, over partners' lines; the host lives, grows by less than 5 % and says why it closes
    lists  [--faqs 10000] [--conversations 100000]   the admin's lists of a large tenant; each answers within 300 ms
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

IReadOnlyList<string> problems;
switch (args)
{
    case ["crash", ..]:
        problems = await new CrashTest(Option("--kills", 100), Option("--conversations", 200)).RunAsync(stop.Token);
        break;
    case ["partner", ..]:
        problems = await new PartnerLoad(Option("--conversations", 1_000), Option("--rate", 500), Option("--seconds", 60), Option("--breaks", 50)).RunAsync(stop.Token);
        break;
    case ["hostile", ..]:
        problems = await new HostileFrames(Option("--frames", 10_000)).RunAsync(stop.Token);
        break;
    case ["crm", ..]:
        problems = await new CrmTest(Option("--cases", 10_000), Option("--faults", 5), Option("--outage", 60)).RunAsync(stop.Token);
        break;
    case ["mails", ..]:
        problems = await new MailRun(Option("--mails", 1_000), Option("--customers", 200)).RunAsync(stop.Token);
        break;
    case ["lists", ..]:
        problems = await new ListsTest(Option("--faqs", 10_000), Option("--conversations", 100_000)).RunAsync(stop.Token);
        break;
    case ["models", ..]:
        problems = await new ModelOutages(Option("--rate", 50), Option("--seconds", 20)).RunAsync(stop.Token);
        break;
    case ["broker", ..]:
        using (var outage = new BrokerOutage(Option("--chats", 200), Option("--rate", 30), Option("--events", 300), Option("--seconds", 60)))
            problems = await outage.RunAsync(stop.Token);
        break;
    case ["ask", ..]:
        await new AskSpeed(Option("--questions", 1_000)).RunAsync(stop.Token);
        return 0;
    case ["load", ..]:
        return await new LoadRun(new LoadOptions(Option("--chats", 1_000), Option("--rate", 50), Option("--seconds", 30), Option("--silent", 0))).RunAsync(stop.Token) ? 0 : 1;
    case ["events", ..]:
        using (var kafka = new MockKafka())
        {
            kafka.CreateTopic("supportmax.events", 2);
            kafka.CreateTopic("supportmax.fan-out", 1);
            var (kills, places) = (Option("--kills", 10), PlacesOf(Text("--place")));
            problems = [.. await new EventCrashTest(kills, places, null).RunAsync(stop.Token), .. await new EventCrashTest(kills, places, kafka.BootstrapServers).RunAsync(stop.Token)];
        }

        break;
    case ["event-host"]:
        var numbers = Given("NUMBERS").Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        await EventCrashHost.RunAsync(
            Given("SERVING"), new TenantId(Guid.Parse(Given("TENANT"))), Given("BROKERS") is { Length: > 0 } brokers ? brokers : null,
            new CrashPoint(Given("PLACE"), numbers[0]), (numbers[1], numbers[2]));
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

foreach (var problem in problems)
    Console.WriteLine(problem);
Console.WriteLine(problems.Count == 0 ? "1 passed, 0 failed" : "0 passed, 1 failed");
return problems.Count == 0 ? 0 : 1;

int Option(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string? Text(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

static IReadOnlyList<string> PlacesOf(string? named) => named is null or "all" ? CrashPoint.Places
    : CrashPoint.Places.Contains(named, StringComparer.Ordinal) ? [named] : throw new InvalidOperationException($"--place is one of {string.Join(", ", CrashPoint.Places)}, or all.");

static string Given(string name) => Environment.GetEnvironmentVariable("CRASH_" + name) ?? throw new InvalidOperationException($"CRASH_{name} is not set; the events command sets it.");
