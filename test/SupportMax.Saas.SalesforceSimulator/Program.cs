using SupportMax.Saas.SalesforceSimulator;

// SupportMax.Saas.SalesforceSimulator [address]: serves until it is told to end.
await using var simulation = await SalesforceSimulation.StartAsync(args is [var url] ? url : "http://127.0.0.1:8090");
Console.WriteLine($"Salesforce simulator: {simulation.Address} (client id {simulation.ClientId}, secret {simulation.ClientSecret})");
await simulation.WaitForShutdownAsync();
