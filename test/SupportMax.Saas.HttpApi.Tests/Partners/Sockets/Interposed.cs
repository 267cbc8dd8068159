using System.Reflection;

namespace SupportMax.Saas.Partners;

/// <summary>The real service, behind which a test does something at once when a method has been answered, before the caller hears of it.</summary>
public class Interposed<TService> : DispatchProxy
    where TService : class
{
    private static readonly MethodInfo s_wait = typeof(Interposed<TService>).GetMethod(nameof(WaitAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private TService _inner = null!;
    private Func<string, Task> _afterCall = null!;

    public static TService Around(TService inner, Func<string, Task> afterCall)
    {
        var service = Create<TService, Interposed<TService>>();
        ((Interposed<TService>)(object)service)._inner = inner;
        ((Interposed<TService>)(object)service)._afterCall = afterCall;
        return service;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
        if (answer is not Task || !answer.GetType().IsGenericType || !targetMethod.ReturnType.IsGenericType)
            return answer;
        return s_wait.MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments()).Invoke(this, [answer, targetMethod.Name]);
    }

    private async Task<T> WaitAsync<T>(Task<T> answer, string method)
    {
        var result = await answer;
        await _afterCall(method);
        return result;
    }
}
