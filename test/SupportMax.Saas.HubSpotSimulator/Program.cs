using SupportMax.Saas.HubSpotSimulator;

// SupportMax.Saas.HubSpotSimulator [address]: serves until it is told to end.
await using var simulation = await HubSpotSimulation.StartAsync(args is [var url] ? url : "http://127.0.0.1:8091");
Console.WriteLine($"HubSpot simulator: {simulation.Address} (token {simulation.AccessToken})");
await simulation.WaitForShutdownAsync();
