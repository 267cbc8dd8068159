using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Lets those of the current tenant's people who can do something about a thing hear of it by mail.</summary>
internal sealed class StaffNotices(ILineAccess access, IStaffReader staff, IBackgroundJobs jobs, ICurrentTenant currentTenant)
{
    private const int MostPeople = 1_000;

    /// <summary>Queues a mail to each of them, as part of the current unit of work.</summary>
    /// <param name="permission">What they are granted.</param>
    /// <param name="notice">The text's name: there are <c>{notice}:Subject</c> and <c>{notice}:Text</c>.</param>
    /// <param name="values">What is put into the text; no personal data, for it is kept with the job.</param>
    /// <param name="cancellationToken">Queues nothing.</param>
    public async Task TellAsync(string permission, string notice, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var (everybody, _) = await staff.PageUsersAsync(new PageRequest(MaxResultCount: MostPeople), cancellationToken);
        var refused = await access.FindRefusedAsync(currentTenant.Id, [.. everybody.Select(person => new StaffLine(person.Id, SecurityStamp: null))], permission, cancellationToken);
        foreach (var person in everybody.Where(person => !refused.Contains(person.Id)))
            await jobs.EnqueueAsync(StaffNoticeMail.Type, new StaffNotice(person.Id, notice, values), cancellationToken);
    }
}
