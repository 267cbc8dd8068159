using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Crm;

/// <summary>Tells whoever waits for a CRM why nothing came.</summary>
internal static class CrmRefusals
{
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.Unavailable"/>, <see cref="CrmErrorCodes.Refused"/></exception>
    public static async Task<T> ToErrorsAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (CrmUnavailableException exception)
        {
            throw Error(CrmErrorCodes.Unavailable, exception.Code);
        }
        catch (CrmRefusedException exception)
        {
            throw Error(CrmErrorCodes.Refused, CrmWords.Clean(exception.Message));
        }
    }

    private static BusinessException Error(string code, string reason) => new(code)
    {
        Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["reason"] = reason },
    };
}
