using SupportMax.Client;

var options = new SupportMaxOptions(
    new Uri(Environment.GetEnvironmentVariable("SUPPORTMAX_URL") ?? "http://localhost:8080"),
    Environment.GetEnvironmentVariable("SUPPORTMAX_CLIENT_ID")!,
    Environment.GetEnvironmentVariable("SUPPORTMAX_CLIENT_SECRET")!);
var echoed = new TaskCompletionSource();
await using var client = new SupportMaxClient(options);
client.MessageReceived += message =>
{
    Console.WriteLine($"{message.Author.Kind}: {message.Text}");
    if (message.Author.Kind == "visitor")
        _ = client.SendAsync(message.ConversationId, $"You said: {message.Text}", "bot", "Echo", $"echo-{message.MessageId:N}");
    else
        echoed.TrySetResult();
};
await client.ConnectAsync();
var conversation = await client.OpenAsync($"echo-{Guid.NewGuid():N}", new Contact(Name: "Ada"), answeredBy: "partner");
await client.SendAsync(conversation.ConversationId, "Hello?");
await echoed.Task.WaitAsync(TimeSpan.FromSeconds(30));
