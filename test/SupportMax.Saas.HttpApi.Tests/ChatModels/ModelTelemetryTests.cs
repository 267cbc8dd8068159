using System.Diagnostics;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

public sealed class ModelTelemetryTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    [Fact]
    public async Task Each_call_is_an_activity_with_the_attributes_of_generative_AI_and_without_a_word_of_the_customer()
    {
        var heard = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SupportMax.ChatModels",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (heard)
                    heard.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("where do I find my invoices, zebra?");

        var call = (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items.Single();
        var model = call.GetProperty("model").GetString();
        var activity = heard.Single(found => found.DisplayName == $"chat {model}" && Equals(found.GetTagItem("server.port"), host.Server.Endpoint.Port));
        activity.GetTagItem("gen_ai.operation.name").ShouldBe("chat");
        activity.GetTagItem("gen_ai.request.model").ShouldBe(model);
        activity.GetTagItem("gen_ai.response.model").ShouldBe(model);
        activity.GetTagItem("gen_ai.usage.input_tokens").ShouldBe(call.GetProperty("inputTokens").GetInt64());
        activity.GetTagItem("gen_ai.usage.output_tokens").ShouldBe(call.GetProperty("outputTokens").GetInt64());
        string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Value}")).ShouldNotContain("zebra");
    }
}
