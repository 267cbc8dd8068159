using SupportMax.Saas.Benchmarks;
using SupportMax.Saas.Benchmarks.Assignments;
using SupportMax.Saas.Benchmarks.ChatModels;
using SupportMax.Saas.Benchmarks.Outbox;

var arguments = new CommandLine(args);
switch (arguments.Command)
{
    case "questions":
        QuestionsCommand.Run(arguments);
        return 0;
    case "quality":
        QualityCommand.Run(arguments);
        return 0;
    case "speed":
        SpeedCommand.Run(arguments);
        return 0;
    case "priors":
        PriorsCommand.Run(arguments);
        return 0;
    case "outbox":
        await OutboxCommand.RunAsync(arguments);
        return 0;
    case "assignments":
        await AssignmentsCommand.RunAsync(arguments);
        return 0;
    case "no-model":
        await NoModelCommand.RunAsync(arguments);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            quality   --data <folder of csv text,label> [--phrasings 5,10,all] [--peer no]
            speed     [--data <folder of csv text,label>] [--part encoder|training|search]   without data: with the sample tenant's sentences
            questions --knowledge <folder of csv> --questions <csv text,expected>[,<more>] [--phrasings no] [--budget 0.05] [--show yes]
            priors    --data <folder of csv text,label> [--knowledge <folder of csv> --questions <csv text,expected>]
            outbox    [--events 20000] [--rate 500] [--seconds 10]   events without a broker and over Kafka
            assignments [--agents 100] [--customers 1000] [--freed 100]   waiting customers given to agents
            no-model  [--questions 1000000]   what chat models cost a tenant without one
            all but outbox, assignments and no-model also [--encoder <folder>], else SUPPORTMAX_ENCODER, else etc/models
            """);
        return 2;
}
