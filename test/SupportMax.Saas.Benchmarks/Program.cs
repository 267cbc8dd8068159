using SupportMax.Saas.Benchmarks;

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
    default:
        Console.Error.WriteLine(
            """
            quality   --data <folder of csv text,label> [--phrasings 5,10,all]
            speed     --data <folder of csv text,label>
            questions --knowledge <folder of csv> --questions <csv text,expected>[,<more>] [--budget 0.05] [--show yes]
            priors    --data <folder of csv text,label> [--knowledge <folder of csv> --questions <csv text,expected>]
            each also [--encoder <folder>], else SUPPORTMAX_ENCODER, else etc/models
            """);
        return 2;
}
