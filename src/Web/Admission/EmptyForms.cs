using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.Admission;

public static class EmptyForms
{
    /// <summary>A form of which nothing was sent is an empty form, which the page refuses in a sentence; to the framework it would be none, and break the page.</summary>
    public static TBuilder WithEmptyForms<TBuilder>(this TBuilder pages) where TBuilder : IEndpointConventionBuilder =>
        pages.AddEndpointFilterFactory((page, next) =>
        {
            var forms = page.MethodInfo.GetParameters().Where(p => p.GetCustomAttribute<FromFormAttribute>() is not null && p.ParameterType.GetConstructor(Type.EmptyTypes) is not null).ToList();
            if (forms.Count == 0) return next;
            return context =>
            {
                foreach (var form in forms) context.Arguments[form.Position] ??= Activator.CreateInstance(form.ParameterType);
                return next(context);
            };
        });
}
