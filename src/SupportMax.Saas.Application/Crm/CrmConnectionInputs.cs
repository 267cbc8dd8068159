using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Crm;

/// <summary>Checks what an administrator writes, and finds the secret that belongs to it.</summary>
internal sealed class CrmConnectionInputs(ICrmHostRule hosts, CrmSecretProtector secrets)
{
    /// <exception cref="BusinessException">What <see cref="ICrmConnectionAppService.UpdateAsync"/> says.</exception>
    public (CrmSettings Settings, string Secret) Read(CrmConnectionInput input, CrmConnection? stored)
    {
        var settings = new CrmSettings(
            input.System,
            AddressOf(input),
            input.SignIn,
            Text(input.ClientId, "clientId"),
            Text(input.UserName, "userName"),
            input.PollSeconds,
            input.IsEnabled);
        if (!Enum.IsDefined(input.System) || !Enum.IsDefined(input.SignIn) || (input.System == CrmSystem.HubSpot) != (input.SignIn == CrmSignIn.AccessToken))
            throw new BusinessException(CrmErrorCodes.SignInInvalid, ErrorKind.BadInput, "signIn");
        if (input.SignIn != CrmSignIn.AccessToken && settings.ClientId.Length == 0)
            throw Invalid("clientId");
        if (input.SignIn == CrmSignIn.JwtBearer && settings.UserName.Length == 0)
            throw Invalid("userName");
        if (input.PollSeconds is < CrmConsts.MinPollSeconds or > CrmConsts.MaxPollSeconds)
            throw Invalid("pollSeconds");
        return (settings, SecretOf(input, settings, stored));
    }

    private string AddressOf(CrmConnectionInput input)
    {
        var text = Text(input.Address, "address");
        if (text.Length == 0)
            text = input.System == CrmSystem.HubSpot ? "https://api.hubapi.com" : "https://login.salesforce.com";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw Invalid("address");
        return hosts.Allows(address)
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new BusinessException(CrmErrorCodes.HostNotAllowed, ErrorKind.BadInput, "address")
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["host"] = address.Host },
            };
    }

    /// <summary>A stored secret goes nowhere but where it was meant for.</summary>
    private string SecretOf(CrmConnectionInput input, CrmSettings settings, CrmConnection? stored)
    {
        if (!string.IsNullOrWhiteSpace(input.Secret))
            return input.Secret.Length <= CrmConsts.MaxSecretLength ? input.Secret.Trim() : throw Invalid("secret");
        var isForTheSame = stored is not null && stored.Settings.System == settings.System && stored.Settings.Address == settings.Address
            && stored.Settings.SignIn == settings.SignIn && stored.Settings.ClientId == settings.ClientId;
        return isForTheSame ? secrets.Unprotect(stored!.ProtectedSecret) : throw new BusinessException(CrmErrorCodes.SecretRequired, ErrorKind.BadInput, "secret");
    }

    private static string Text(string? text, string member)
    {
        var clean = (text ?? "").Trim();
        return clean.Length <= CrmConsts.MaxTextLength && !clean.Any(char.IsControl) ? clean : throw Invalid(member);
    }

    private static BusinessException Invalid(string member) => new(CrmErrorCodes.ConnectionInvalid, ErrorKind.BadInput, member);
}
