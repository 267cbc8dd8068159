using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace SupportMax.Saas.Workers;

public sealed class WorkersStartTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);
    private readonly TestClock _clock = new();
    private readonly FirstAnswer _firstAnswer = new();
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly TestWorker _worker = new();
    private readonly TestWorker _other = new();
    private readonly WorkersStart _start;

    public WorkersStartTests() => _start = new WorkersStart([_worker, _other], _firstAnswer, _lifetime, _clock);

    public void Dispose()
    {
        _start.Dispose();
        _worker.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Workers_begin_with_the_hosts_first_answer()
    {
        await ServeAsync();
        _worker.Begun.IsCompleted.ShouldBeFalse();

        _firstAnswer.Note();
        await Task.WhenAll(_worker.Begun, _other.Begun).WaitAsync(s_limit);
        await _start.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Where_nobody_asks_they_begin_by_themselves()
    {
        await ServeAsync();
        _clock.Advance(WorkersStart.Patience);
        await Task.WhenAll(_worker.Begun, _other.Begun).WaitAsync(s_limit);
        await _start.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_fails_is_no_secret_though_the_others_go_on()
    {
        await ServeAsync();
        _firstAnswer.Note();
        await _worker.Begun.WaitAsync(s_limit);
        _worker.Fail(new InvalidOperationException("broken"));
        (await Should.ThrowAsync<InvalidOperationException>(_start.ExecuteTask!.WaitAsync(s_limit))).Message.ShouldBe("broken");
        await _start.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stopping_waits_for_what_the_workers_still_have_to_do()
    {
        await ServeAsync();
        _firstAnswer.Note();
        await _worker.Begun.WaitAsync(s_limit);
        await _start.StopAsync(CancellationToken.None).WaitAsync(s_limit);
        _worker.HasTidiedUp.ShouldBeTrue();
        _other.ExecuteTask!.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_host_that_stops_before_it_served_stops_at_once()
    {
        await _start.StartAsync(CancellationToken.None);
        await _start.StopAsync(CancellationToken.None).WaitAsync(s_limit);
        _worker.Begun.IsCompleted.ShouldBeFalse();
    }

    /// <summary>Returns when the host serves and the start of the workers waits for its first answer.</summary>
    private async Task ServeAsync()
    {
        var waits = _clock.NextTimerAsync();
        await _start.StartAsync(CancellationToken.None);
        _lifetime.NotifyStarted();
        await waits.WaitAsync(s_limit);
    }

    private sealed class TestWorker : BackgroundService
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public bool HasTidiedUp { get; private set; }

        public void Fail(Exception exception) => _end.SetException(exception);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            _begun.SetResult();
            try
            {
                await _end.Task.WaitAsync(stoppingToken);
            }
            finally
            {
                await Task.Yield();
                HasTidiedUp = true;
            }
        }
    }
}
