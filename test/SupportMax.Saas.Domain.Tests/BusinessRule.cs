using SupportMax.Saas.Errors;

namespace SupportMax.Saas;

internal static class BusinessRule
{
    /// <summary>The work is refused with this code; returns the refusal.</summary>
    public static BusinessException ShouldBeRefused(this Action work, string code)
    {
        var refusal = Should.Throw<BusinessException>(work);
        refusal.Code.ShouldBe(code);
        return refusal;
    }
}
