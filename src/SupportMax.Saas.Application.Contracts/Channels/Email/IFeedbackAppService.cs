using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>Rating by a link in a mail, without signing in: the link itself says for which conversation.</summary>
public interface IFeedbackAppService
{
    /// <summary>For whom the link asks.</summary>
    /// <exception cref="BusinessException"><see cref="EmailErrorCodes.FeedbackLinkInvalid"/></exception>
    Task<FeedbackQuestion> OpenAsync(string token, CancellationToken cancellationToken);

    /// <summary>Rates; once more changes the rating.</summary>
    /// <exception cref="BusinessException"><see cref="EmailErrorCodes.FeedbackLinkInvalid"/>, and what is wrong with the rating.</exception>
    Task RateAsync(string token, int score, string? comment, CancellationToken cancellationToken);
}

/// <summary>What is asked.</summary>
/// <param name="TenantName">Whose answer it was.</param>
/// <param name="Language">The conversation's language.</param>
/// <param name="Rating">What was given before; null when nothing.</param>
public sealed record FeedbackQuestion(string TenantName, string Language, int? Rating);
