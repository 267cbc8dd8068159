namespace SupportMax.Saas.LoadTest;

/// <summary>How much load, and for how long.</summary>
/// <param name="Chats">Customers connected at once.</param>
/// <param name="Rate">Questions a second over all of them.</param>
/// <param name="Seconds">How long questions are asked.</param>
/// <param name="Silent">Further customers who ask and never read.</param>
internal sealed record LoadOptions(int Chats, int Rate, int Seconds, int Silent);
