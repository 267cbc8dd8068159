using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.SimulatorControl;

/// <summary>Makes the plan's faults of the vendor's API; the control routes and pages stay reachable.</summary>
/// <param name="next">What comes after it.</param>
/// <param name="plan">The plan.</param>
/// <param name="answers">What the vendor answers when it fails.</param>
/// <param name="isStreaming">Whether answers are sent as they are written; then none can get lost when it is done already.</param>
public sealed class FaultMiddleware(RequestDelegate next, FaultPlan plan, IReadOnlyList<FaultAnswer> answers, bool isStreaming = false)
{
    /// <summary>Answers, or fails.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/simulator", StringComparison.Ordinal) || context.Request.Path == "/")
        {
            await next(context);
            return;
        }

        if (plan.IsOut)
        {
            context.Abort();
            return;
        }

        if (answers.FirstOrDefault(answer => plan.Draws(answer.Kind)) is { } fault)
        {
            await WriteAsync(context, fault);
            return;
        }

        await (isStreaming ? StreamAsync(context) : RunAsync(context));
    }

    private async Task StreamAsync(HttpContext context)
    {
        if (plan.Latency > TimeSpan.Zero)
            await Task.Delay(plan.Latency, context.RequestAborted);
        await next(context);
    }

    private async Task RunAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = body;
        if (plan.Latency > TimeSpan.Zero)
            await Task.Delay(plan.Latency, context.RequestAborted);
        if (plan.IsOut || plan.Draws(FaultAnswer.LostAnswer))
        {
            context.Abort();
            return;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, FaultAnswer fault)
    {
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = "application/json";
        if (fault.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(fault.Body);
    }
}
