using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The password that every seeded user starts with.</summary>
public sealed record SeedPassword
{
    private const string Setting = "SUPPORTMAX_ADMIN_PASSWORD";
    private const string DevelopmentDefault = "1q2w3E*";

    private SeedPassword(string value) => Value = value;

    /// <summary>The password.</summary>
    public string Value { get; }

    /// <summary>Reads <c>SUPPORTMAX_ADMIN_PASSWORD</c>; only in Development there is a default.</summary>
    /// <exception cref="InvalidOperationException">It is missing or too weak.</exception>
    public static SeedPassword Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var value = configuration[Setting];
        if (string.IsNullOrEmpty(value) && environment.IsDevelopment())
            value = DevelopmentDefault;
        if (string.IsNullOrEmpty(value))
            throw new InvalidOperationException($"Outside Development there is no default password. Set {Setting} to the password that the seeded users shall start with.");
        if (!IsStrong(value))
            throw new InvalidOperationException($"{Setting} needs at least {StaffConsts.MinPasswordLength} characters, among them a digit, a small letter, a capital and another character.");
        return new SeedPassword(value);
    }

    /// <summary>Never shows the password, so that no log does.</summary>
    public override string ToString() => nameof(SeedPassword);

    private static bool IsStrong(string value) =>
        value.Length is >= StaffConsts.MinPasswordLength and <= StaffConsts.MaxPasswordLength
        && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetterLower) && value.Any(char.IsAsciiLetterUpper) && !value.All(char.IsAsciiLetterOrDigit);
}
