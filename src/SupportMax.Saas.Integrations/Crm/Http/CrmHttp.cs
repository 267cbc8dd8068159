using System.Collections.Concurrent;
using Polly.CircuitBreaker;
using Polly.Timeout;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Calls CRMs over HTTP: only at allowed addresses, never following a redirect, with the pipeline around each call.</summary>
internal sealed class CrmHttp(IHttpClientFactory clients, CrmPipelines pipelines, ICrmHostRule hosts, TimeProvider clock)
{
    public const string ClientName = "crm";
    private readonly ConcurrentDictionary<(TenantId, CrmSystem), CrmUsage> _usage = new();

    /// <exception cref="CrmUnavailableException">There was no answer, or the circuit is open.</exception>
    /// <exception cref="CrmRefusedException">The address is not allowed.</exception>
    public async Task<CrmAnswer> SendAsync(CrmAccess access, CrmSystem system, CrmCall call, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(call.Address))
            throw new CrmRefusedException("HOST_NOT_ALLOWED", call.Address.Host);
        try
        {
            var answer = await pipelines.For(access.TenantId, system, call.IsRepeatable).ExecuteAsync(async token => await SendOnceAsync(call, token), cancellationToken);
            if (answer.Usage is not null)
                _usage[(access.TenantId, system)] = answer.Usage;
            return answer;
        }
        catch (BrokenCircuitException exception)
        {
            throw new CrmUnavailableException("circuitOpen", exception.RetryAfter, exception);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new CrmUnavailableException("timeout", null, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new CrmUnavailableException("connection", null, exception);
        }
    }

    public CrmUsage? UsageOf(CrmAccess access, CrmSystem system) => _usage.GetValueOrDefault((access.TenantId, system));

    private async Task<CrmAnswer> SendOnceAsync(CrmCall call, CancellationToken cancellationToken)
    {
        using var request = call.ToRequest();
        using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        return new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(cancellationToken),
            RetryAfterOf(response),
            CrmUsageHeaders.Read(response.Headers));
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
