namespace SupportMax.Saas.Crm;

internal static class Eventually
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Asks until it holds; what the CRM refuses in between counts as not yet.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!await TryAsync(holds))
            await Task.Delay(50, limit.Token);
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (CrmUnavailableException)
        {
            return false;
        }
    }
}
