using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Events;

/// <summary>Which dead letters are meant; what is null does not matter.</summary>
/// <param name="Reason">Words in the reason, in any case.</param>
/// <param name="Name">The type of event.</param>
/// <param name="Subscriber">Who could not handle it.</param>
/// <param name="From">Given up then or later.</param>
/// <param name="To">Given up before.</param>
public sealed record DeadLetterFilter(
    string? Reason = null, string? Name = null, string? Subscriber = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>Returns this, or refuses it.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/></exception>
    public DeadLetterFilter Check()
    {
        if (From >= To)
            throw new BusinessException(CommonErrorCodes.PeriodInvalid, ErrorKind.BadInput, "from", "to");
        return this;
    }
}
