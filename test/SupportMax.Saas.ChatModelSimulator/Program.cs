using SupportMax.Saas.ChatModelSimulator;

// SupportMax.Saas.ChatModelSimulator [address]: serves until it is told to end.
await using var simulation = await ChatModelSimulation.StartAsync(args is [var url] ? url : "http://127.0.0.1:8092");
Console.WriteLine($"Chat model simulator: {simulation.Endpoint} (key {ChatModelSimulation.Key}, models small and large)");
await simulation.WaitForShutdownAsync();

internal sealed partial class Program;
