using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Partners;

public sealed class CodeChallengeTests
{
    // RFC 7636, appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public void The_example_of_the_rfc_fits() => CodeChallenge.Matches(Challenge, Verifier).ShouldBeTrue();

    [Fact]
    public void Every_verifier_fits_its_own_challenge_and_no_neighbour_does()
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        var random = new Random(1);
        for (var run = 0; run < 500; run++)
        {
            var verifier = new string(random.GetItems<char>(letters, random.Next(43, 129)));
            var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            CodeChallenge.IsChallenge(challenge).ShouldBeTrue();
            CodeChallenge.Matches(challenge, verifier).ShouldBeTrue();
            var at = random.Next(verifier.Length);
            var other = letters[(letters.IndexOf(verifier[at]) + 1 + random.Next(letters.Length - 1)) % letters.Length];
            CodeChallenge.Matches(challenge, verifier[..at] + other + verifier[(at + 1)..]).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_verifier_of_the_wrong_length_or_with_other_letters_fits_nothing()
    {
        foreach (var verifier in new[] { null, "", new string('a', 42), new string('a', 129), Verifier + " ", Verifier[..^1] + "+", Challenge })
            CodeChallenge.Matches(Challenge, verifier).ShouldBeFalse(verifier);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c")]
    [InlineData("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=")]
    [InlineData("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM")]
    public void What_is_no_sha256_in_base64url_is_no_challenge(string? text) => CodeChallenge.IsChallenge(text).ShouldBeFalse();
}
