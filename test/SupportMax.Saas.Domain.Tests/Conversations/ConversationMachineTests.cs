namespace SupportMax.Saas.Conversations;

/// <summary>The whole machine as one table: rows are states, columns are triggers, “-” is refused.</summary>
public sealed class ConversationMachineTests
{
    private const string Table =
        """
                         | Bot      | Waiting  | Assigned | Resolved | Reopened
        CustomerWrote    | Bot      | Waiting  | Assigned | Reopened | Reopened
        CustomerThanked  | Bot      | Waiting  | Assigned | Resolved | Reopened
        BotReplied       | Bot      | -        | -        | Resolved | Reopened
        HandedOver       | Waiting  | -        | -        | Waiting  | Waiting
        Taken            | Assigned | Assigned | -        | -        | Assigned
        AgentReplied     | Assigned | Assigned | Assigned | Assigned | Assigned
        Transferred      | -        | Assigned | Assigned | -        | -
        Queued           | -        | Waiting  | Waiting  | -        | -
        Escalated        | -        | Waiting  | Waiting  | -        | -
        BargedIn         | -        | Assigned | Assigned | -        | -
        GivenBack        | -        | Bot      | Bot      | -        | -
        SlaWarned        | -        | Waiting  | Assigned | -        | -
        SlaBreached      | -        | Waiting  | Assigned | -        | -
        Prioritized      | -        | Waiting  | Assigned | -        | -
        Absorbed         | -        | Waiting  | Assigned | -        | -
        Merged           | Resolved | Resolved | Resolved | -        | Resolved
        Resolved         | Resolved | Resolved | Resolved | -        | Resolved
        """;

    public static TheoryData<ConversationState, ConversationTrigger, ConversationState?> Transitions
    {
        get
        {
            var lines = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
            var data = new TheoryData<ConversationState, ConversationTrigger, ConversationState?>();
            foreach (var line in lines.Skip(1))
            {
                for (var column = 1; column < line.Length; column++)
                    data.Add(Enum.Parse<ConversationState>(lines[0][column]), Enum.Parse<ConversationTrigger>(line[0]), line[column] == "-" ? null : Enum.Parse<ConversationState>(line[column]));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Each_trigger_leads_from_each_state_to_the_one_in_the_table(ConversationState from, ConversationTrigger trigger, ConversationState? to) =>
        ConversationMachine.Next(from, trigger).ShouldBe(to);

    [Fact]
    public void The_table_knows_every_state_and_every_trigger()
    {
        var all = from state in Enum.GetValues<ConversationState>() from trigger in Enum.GetValues<ConversationTrigger>() select (state, trigger);
        Transitions.Select(row => ((ConversationState)row[0]!, (ConversationTrigger)row[1]!)).ShouldBe(all, ignoreOrder: true);
    }

    [Theory]
    [InlineData(ConversationState.Bot, true, ConversationStatus.Open, ConversationStatus.Open)]
    [InlineData(ConversationState.Reopened, true, ConversationStatus.Open, ConversationStatus.Open)]
    [InlineData(ConversationState.Waiting, false, ConversationStatus.Waiting, ConversationStatus.Waiting)]
    [InlineData(ConversationState.Assigned, false, ConversationStatus.Waiting, ConversationStatus.Pending)]
    [InlineData(ConversationState.Resolved, true, ConversationStatus.Resolved, ConversationStatus.Resolved)]
    public void Who_may_reply_and_what_is_told_follows_from_the_state(
        ConversationState state, bool botMayReply, ConversationStatus whileCustomerWaits, ConversationStatus otherwise)
    {
        ConversationMachine.BotMayReply(state).ShouldBe(botMayReply);
        ConversationMachine.StatusOf(state, awaitsPerson: true).ShouldBe(whileCustomerWaits);
        ConversationMachine.StatusOf(state, awaitsPerson: false).ShouldBe(otherwise);
    }
}
