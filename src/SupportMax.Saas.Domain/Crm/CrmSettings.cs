namespace SupportMax.Saas.Crm;

/// <summary>What an administrator sets.</summary>
/// <param name="System">Which system.</param>
/// <param name="Address">Where to sign in, or the API's address.</param>
/// <param name="SignIn">How.</param>
/// <param name="ClientId">The connected app's id; empty where there is none.</param>
/// <param name="UserName">As whom, for the JWT bearer flow.</param>
/// <param name="PollSeconds">How often changes are read.</param>
/// <param name="IsEnabled">Whether changes are exchanged.</param>
public sealed record CrmSettings(CrmSystem System, string Address, CrmSignIn SignIn, string ClientId, string UserName, int PollSeconds, bool IsEnabled);
