using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>
/// A customer's own site: one page, served from an origin of its own. A page that the browser merely pretends to have loaded will not do:
/// Chromium takes it for one of the internet, and keeps such pages from reaching this machine.
/// </summary>
internal sealed class BlankSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _page;

    /// <summary>Serves a page with some code in it.</summary>
    public BlankSite(string code)
    {
        _page = Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>Blank</title><link rel=\"icon\" href=\"data:,\"></head><body><main><h1>Blank</h1></main>{code}</body></html>");
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The page.</summary>
    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(_page);
                context.Response.Close();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the browser has gone.
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
