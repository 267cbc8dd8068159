namespace SupportMax.Saas.Browser.Tests;

/// <summary>The rules of WCAG 2.2 AA that a program can check, and that a page fits its screen.</summary>
internal static class Accessibility
{
    private const string Run =
        """
        async () => {
          // Something half faded in has half the contrast.
          const passing = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
          await Promise.allSettled(passing.map(({ finished }) => finished));
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return result.violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help}: ${target.flat().join(' ')} ${any.map(({ message }) => message).join('; ')}`));
        }
        """;

    /// <summary>Names what reaches beyond the screen's edge when one has to scroll sideways.</summary>
    private const string FindTooWide =
        """
        () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
          return [`${scrollWidth} of ${clientWidth} pixels`, ...wide.map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`)];
        }
        """;

    private static readonly Lazy<string> s_rules = new(() =>
    {
        var path = RepositoryFolder.Combine("test", "SupportMax.Saas.Browser.Tests", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(path) ? File.ReadAllText(path) : throw new InvalidOperationException("axe-core is missing: run `npm ci` in test/SupportMax.Saas.Browser.Tests, or ./test.sh.");
    });

    /// <summary>Fails with each serious finding and where it is.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        // Evaluated by the debugger's door, which the page's Content-Security-Policy does not close.
        await page.EvaluateAsync(s_rules.Value);
        (await page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty(page.Url);
    }

    /// <summary>Fails when one has to scroll sideways.</summary>
    public static async Task ShouldFitItsScreenAsync(this IPage page)
    {
        (await page.EvaluateAsync<string[]>(FindTooWide)).ShouldBeEmpty(page.Url);
    }

    /// <summary>Keeps a picture in <c>.artifacts/screenshots</c>, for people to look at.</summary>
    public static Task KeepPictureAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = RepositoryFolder.Combine(".artifacts", "screenshots", name + ".png") });
}
