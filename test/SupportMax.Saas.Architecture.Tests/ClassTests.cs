using System.Reflection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas;

public sealed class ClassTests
{
    [Fact]
    public void Every_class_is_sealed_static_or_abstract_unless_another_of_ours_derives_from_it()
    {
        var classes = Layers.Classes.ToList();
        classes.Count.ShouldBeGreaterThan(100);
        var bases = classes.Select(type => type.BaseType).ToHashSet();
        classes.Where(type => !type.IsSealed && !type.IsAbstract && !bases.Contains(type)).Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_aggregate_holds_is_changed_by_its_methods_alone()
    {
        var aggregates = Layers.Load(Layers.Domain).GetTypes()
            .Where(type => type.IsClass && (type.IsAssignableTo(typeof(ITenantOwned)) || type == typeof(Tenant)))
            .Where(type => type.BaseType!.Namespace != "Microsoft.AspNetCore.Identity").ToList();
        aggregates.Count.ShouldBeGreaterThan(8);
        aggregates.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true }).Select(property => $"{property.DeclaringType!.Name}.{property.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_carries_a_tenant_among_the_entities_is_tenant_owned() =>
        Layers.Load(Layers.Domain).GetTypes().Where(type => type.IsClass && type.GetProperty("TenantId") is not null && HasPrivateConstructor(type) && !type.IsAssignableTo(typeof(ITenantOwned)))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void No_method_is_async_void() =>
        Layers.Classes.SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute), false))
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}").ShouldBeEmpty();

    private static bool HasPrivateConstructor(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Any(constructor => constructor.GetParameters().Length == 0);
}
