using System.Security.Cryptography;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class IdempotentAnswers(IIdempotentAnswerRepository answers, IUnitOfWork unitOfWork, TimeProvider clock) : IIdempotentAnswers
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(1);

    // Longer than any request takes: after that, whoever worked on it died.
    private static readonly TimeSpan s_worked = TimeSpan.FromMinutes(1);

    public async Task<KeptAnswer?> ClaimAsync(Guid clientId, string key, byte[] requestHash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await answers.ForgetAsync(clientId, keptBefore: now - s_kept, workedBefore: now - s_worked, cancellationToken);
        try
        {
            answers.Add(new IdempotentAnswer(clientId, key, requestHash, now));
            await unitOfWork.SaveAsync(cancellationToken);
            return null;
        }
        catch (DuplicateRowException)
        {
            unitOfWork.Forget();
        }

        var first = await answers.FindAsync(clientId, key, cancellationToken);
        if (first is not null && !CryptographicOperations.FixedTimeEquals(first.RequestHash, requestHash))
            throw new BusinessException(PartnerErrorCodes.IdempotencyKeyReused, ErrorKind.Conflict);
        if (first?.Status is not { } status)
            throw new BusinessException(PartnerErrorCodes.IdempotencyKeyBusy, ErrorKind.Conflict) { RetryAfter = TimeSpan.FromSeconds(1) };
        return new KeptAnswer(status, first.Body ?? "", first.Location);
    }

    public async Task KeepAsync(Guid clientId, string key, KeptAnswer answer, CancellationToken cancellationToken)
    {
        unitOfWork.Forget();
        (await answers.FindAsync(clientId, key, cancellationToken))?.Answer(answer.Status, answer.Body, answer.Location);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task ReleaseAsync(Guid clientId, string key, CancellationToken cancellationToken) => answers.RemoveAsync(clientId, key, cancellationToken);
}
