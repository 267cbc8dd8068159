using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Answering;

internal sealed class LearningRepository(SupportMaxDbContext context) : ILearningRepository
{
    public Task<WrongAnswer?> FindMarkAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<WrongAnswer>().SingleOrDefaultAsync(mark => mark.Id == id, cancellationToken);

    public Task<WrongAnswer?> FindMarkOfAsync(Guid messageId, CancellationToken cancellationToken) =>
        context.Set<WrongAnswer>().SingleOrDefaultAsync(mark => mark.MessageId == messageId, cancellationToken);

    public Task<RegressionTest?> FindTestAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<RegressionTest>().SingleOrDefaultAsync(test => test.Id == id, cancellationToken);

    public Task<RegressionTest?> FindTestOfAsync(Guid messageId, CancellationToken cancellationToken) =>
        context.Set<RegressionTest>().SingleOrDefaultAsync(test => test.MessageId == messageId, cancellationToken);

    public void Add(WrongAnswer mark) => context.Add(mark);

    public void Add(RegressionTest test) => context.Add(test);

    public void Remove(RegressionTest test) => context.Remove(test);
}
