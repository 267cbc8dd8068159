namespace SupportMax.Saas.Crm;

public sealed class HubSpotConformanceTests() : CrmConnectorConformance(new HubSpotHarness());
