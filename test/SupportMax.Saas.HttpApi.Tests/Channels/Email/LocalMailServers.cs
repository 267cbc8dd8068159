using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Debian's Dovecot and Postfix on loopback, with folders, ports and a certificate of their own. Postfix delivers for two domains, and hands
/// one more to a server that knows nobody.
/// </summary>
public sealed class LocalMailServers : IAsyncDisposable
{
    public const string Password = "mailbox-s3cret";
    private const string MailUser = "65534";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sm-mail-{Guid.NewGuid():N}"[..20]);
    private readonly List<Process> _processes = [];
    private readonly MailCatcher _nowhere = new();

    /// <summary>Addresses with a mailbox.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        [
            "support@northwind.example", "other@northwind.example", "ana@customer.example", "bob@customer.example", "carla@customer.example", "dora@customer.example",
            "emil@customer.example", "frida@customer.example", "gina@customer.example", "away@customer.example", "dumb@customer.example",
        ];

    public int ImapPort { get; } = FreePort();

    public int ImapsPort { get; } = FreePort();

    public int SmtpPort { get; } = FreePort();

    public int SmtpsPort { get; } = FreePort();

    public string TrustedRoots => Path.Combine(_folder, "root.pem");

    /// <summary>Gives access tokens, which the servers take beside passwords.</summary>
    public MailOAuthServer OAuth { get; private set; } = null!;

    /// <summary>Rules that trust the servers' certificate.</summary>
    public MailNetworkRules Rules { get; private set; } = new();

    public async Task StartAsync()
    {
        if (Environment.UserName != "root")
            throw new InvalidOperationException("Dovecot and Postfix change users, so these tests have to run as root.");
        Directory.CreateDirectory(_folder);
        OAuth = await MailOAuthServer.StartAsync(WriteCertificate());
        foreach (var name in new[] { "mail", "run", "spool", "data", "postfix" })
            Directory.CreateDirectory(Path.Combine(_folder, name));
        await RunAsync("chmod", "755", _folder, $"{_folder}/mail", $"{_folder}/run", $"{_folder}/spool", $"{_folder}/postfix");
        await RunAsync("chown", $"{MailUser}:{MailUser}", $"{_folder}/mail");
        await RunAsync("chown", "postfix", $"{_folder}/data");
        WriteDovecot();
        WritePostfix();
        Start("dovecot", "-F", "-c", $"{_folder}/dovecot.conf");
        await WaitForPortAsync(ImapPort);
        await RunAsync("postfix", "-c", $"{_folder}/postfix", "start");
        await WaitForPortAsync(SmtpPort);
        var root = X509CertificateLoader.LoadCertificate(await File.ReadAllBytesAsync($"{_folder}/root.der"));
        Rules = new MailNetworkRules { CertificateCheck = (_, certificate, _, _) => certificate is X509Certificate2 found && found.Issuer == root.Subject };
    }

    /// <summary>A mailbox as its owner sees it.</summary>
    public PersonsMailbox MailboxOf(string address) => new(this, address);

    /// <summary>Kills and starts the IMAP server, as an outage does.</summary>
    public async Task RestartImapAsync(Func<Task> meanwhile)
    {
        var dovecot = _processes[0];
        dovecot.Kill(entireProcessTree: true);
        await dovecot.WaitForExitAsync();
        _processes.Clear();
        await meanwhile();
        Start("dovecot", "-F", "-c", $"{_folder}/dovecot.conf");
        await WaitForPortAsync(ImapPort);
    }

    /// <summary>Gives the folder new numbers, as a server does that was restored from a copy.</summary>
    public void RenumberInbox(string address)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "mail", address), "dovecot*"))
            File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await RunAsync("postfix", "-c", $"{_folder}/postfix", "stop");
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }

        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (OAuth is not null)
            await OAuth.DisposeAsync();
        await _nowhere.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteDovecot()
    {
        File.WriteAllLines($"{_folder}/users", Addresses.Select(address => $"{address}:{{PLAIN}}{Password}"));
        File.WriteAllText(
            $"{_folder}/oauth2.conf",
            $"""
            introspection_url = {OAuth.IntrospectionUrl}
            introspection_mode = post
            username_attribute = username
            active_attribute = active
            active_value = true

            """);
        File.WriteAllText(
            $"{_folder}/dovecot.conf",
            $$"""
            base_dir = {{_folder}}/run
            log_path = {{_folder}}/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <{{_folder}}/cert.pem
            ssl_key = <{{_folder}}/key.pem
            disable_plaintext_auth = no
            auth_mechanisms = plain login xoauth2
            auth_failure_delay = 0
            first_valid_uid = 1
            last_valid_uid = 65535
            first_valid_gid = 1
            mail_location = maildir:{{_folder}}/mail/%u
            maildir_stat_dirs = no
            passdb {
              driver = passwd-file
              mechanisms = plain login
              args = {{_folder}}/users
            }
            passdb {
              driver = oauth2
              mechanisms = xoauth2
              args = {{_folder}}/oauth2.conf
            }
            userdb {
              driver = static
              args = uid={{MailUser}} gid={{MailUser}} home={{_folder}}/mail/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{ImapPort}}
              }
              inet_listener imaps {
                port = {{ImapsPort}}
                ssl = yes
              }
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service auth {
              unix_listener {{_folder}}/run/auth-smtp {
                mode = 0666
              }
            }
            namespace inbox {
              inbox = yes
            }
            """);
    }

    private void WritePostfix()
    {
        File.WriteAllLines($"{_folder}/postfix/mailboxes", Addresses.Select(address => $"{address} {address}/"));
        File.WriteAllText($"{_folder}/postfix/transport", $"nowhere.example smtp:[127.0.0.1]:{_nowhere.Port}\n");
        File.WriteAllText(
            $"{_folder}/postfix/main.cf",
            $"""
            compatibility_level = 3.6
            queue_directory = {_folder}/spool
            data_directory = {_folder}/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mx.northwind.example
            mydestination =
            mynetworks = 127.0.0.0/8
            alias_maps =
            local_recipient_maps =
            virtual_mailbox_domains = northwind.example, customer.example
            virtual_mailbox_base = {_folder}/mail
            virtual_mailbox_maps = texthash:{_folder}/postfix/mailboxes
            virtual_uid_maps = static:{MailUser}
            virtual_gid_maps = static:{MailUser}
            relay_domains = nowhere.example
            transport_maps = texthash:{_folder}/postfix/transport
            recipient_delimiter = +
            smtpd_relay_restrictions = permit_sasl_authenticated, permit_mynetworks, reject
            smtpd_tls_security_level = may
            smtpd_tls_cert_file = {_folder}/cert.pem
            smtpd_tls_key_file = {_folder}/key.pem
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = {_folder}/run/auth-smtp
            smtpd_peername_lookup = no
            smtpd_client_connection_rate_limit = 0
            smtp_host_lookup = native
            bounce_queue_lifetime = 0
            maillog_file = {_folder}/postfix/log
            maillog_file_prefixes = {_folder}

            """);
        var services = new[] { "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr", "tlsmgr unix - - n 1000? 1 tlsmgr", "rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify", "flush unix n - n 1000? 0 flush", "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp", "relay unix - - n - - smtp", "showq unix n - n - - showq", "error unix - - n - - error", "retry unix - - n - - error", "discard unix - - n - - discard", "local unix - n n - - local", "virtual unix - n n - - virtual", "lmtp unix - - n - - lmtp", "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache", "postlog unix-dgram n - n - 1 postlogd" };
        File.WriteAllText(
            $"{_folder}/postfix/master.cf",
            $"127.0.0.1:{SmtpPort} inet n - n - - smtpd\n127.0.0.1:{SmtpsPort} inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n{string.Join('\n', services)}\n");
    }

    private X509Certificate2 WriteCertificate()
    {
        using var rootKey = RSA.Create(2048);
        using var key = RSA.Create(2048);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        var rootRequest = new CertificateRequest("CN=Mail test root", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(from, from.AddDays(30));
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(root, from, from.AddDays(20), [1, 2, 3, 4]);
        File.WriteAllText(TrustedRoots, root.ExportCertificatePem());
        File.WriteAllBytes($"{_folder}/root.der", root.RawData);
        File.WriteAllText($"{_folder}/cert.pem", certificate.ExportCertificatePem());
        File.WriteAllText($"{_folder}/key.pem", key.ExportPkcs8PrivateKeyPem());
        return certificate.CopyWithPrivateKey(key);
    }

    private void Start(string program, params string[] arguments) =>
        _processes.Add(Process.Start(new ProcessStartInfo(Find(program), arguments) { UseShellExecute = false }) ?? throw new InvalidOperationException($"{program} did not start."));

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(program), arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {errors} {await output}");
    }

    private static string Find(string program) =>
        new[] { "/usr/sbin", "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{program} is missing. Install Debian's packages dovecot-imapd and postfix; ./test.sh does.");

    private static async Task WaitForPortAsync(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
