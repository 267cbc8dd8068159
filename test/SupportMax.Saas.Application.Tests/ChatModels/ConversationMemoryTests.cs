using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

public sealed class ConversationMemoryTests(ComposerFixture fixture) : DatabaseTest(fixture), IClassFixture<ComposerFixture>
{
    private const int LongestPrompt = 5_000;

    [Fact]
    public async Task Old_turns_of_a_long_conversation_are_summarized_once_and_the_newest_told_word_by_word()
    {
        var tenant = await CreateTenantAsync();
        await fixture.ConnectAsync(tenant);
        var conversation = await BeginAsync(tenant);
        var turns = Enumerable.Range(1, 40).Select(number => $"Customer: in message {number} I told how the import of my old boards went, with all that happened on the way to it, again and again.").ToList();

        await ComposeAsync(tenant, conversation, turns);

        var prompts = fixture.Server.Log.Prompts.TakeLast(2).ToList();
        prompts[0].ShouldContain("in message 1 I told");
        prompts[1].ShouldContain("Summary of what was said before");
        prompts[1].ShouldContain("in message 40 I told");
        prompts[1].ShouldNotContain("in message 20 I told");
        prompts[1].Length.ShouldBeLessThan(LongestPrompt);
        (await OutcomesAsync(tenant, conversation)).ShouldBe([ModelCallOutcome.Summarized, ModelCallOutcome.Sent]);

        await ComposeAsync(tenant, conversation, [.. turns, "Support: I see."]);

        (await OutcomesAsync(tenant, conversation)).ShouldBe([ModelCallOutcome.Summarized, ModelCallOutcome.Sent, ModelCallOutcome.Sent]);
    }

    [Fact]
    public async Task A_short_conversation_is_told_word_by_word_and_costs_no_summary()
    {
        var tenant = await CreateTenantAsync();
        await fixture.ConnectAsync(tenant);
        var conversation = await BeginAsync(tenant);

        await ComposeAsync(tenant, conversation, ["Customer: hello", "Support: Hello!"]);

        fixture.Server.Log.Prompts.Last().ShouldContain("Support: Hello!");
        (await OutcomesAsync(tenant, conversation)).ShouldBe([ModelCallOutcome.Sent]);
    }

    private Task<Composition?> ComposeAsync(TenantId tenant, Guid conversation, IReadOnlyList<string> before) => Services.GetRequiredService<AnswerComposer>().ComposeAsync(
        tenant,
        new CompositionRequest
        {
            ConversationId = conversation,
            Question = "Where do I find my invoices?",
            Before = before,
            Sources = [new PublishedFaq(Guid.NewGuid(), null, "Where do I find my invoices?", "Open Billing and press PDF.", nameof(Intent.BillingQuestion), "Billing", "en")],
            Intent = nameof(Intent.BillingQuestion),
            KnowledgeRevision = Guid.NewGuid().ToString(),
            ShowAsync = _ => Task.CompletedTask,
        },
        CancellationToken.None);

    private Task<Guid> BeginAsync(TenantId tenant) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IRequestPerson>().RequestAsync(Guid.CreateVersion7(), null, CancellationToken.None));

    private async Task<IEnumerable<ModelCallOutcome>> OutcomesAsync(TenantId tenant, Guid conversation) => (await AsTenantAsync(tenant, services =>
        services.GetRequiredService<IChatModelRepository>().ListCallsAsync(conversation, CancellationToken.None))).Select(call => call.Outcome);
}
