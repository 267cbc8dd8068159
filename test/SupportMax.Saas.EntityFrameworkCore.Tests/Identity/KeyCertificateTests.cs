using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Identity;

public sealed class KeyCertificateTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys");
    private TestDatabase _database = null!;

    private string File => Path.Combine(_folder.FullName, "keys.p12");

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_database_alone_does_not_hold_the_keys_and_every_host_with_the_file_reads_what_another_wrote()
    {
        var secret = Protector(File).Protect("open sesame");

        Protector(File).Unprotect(secret).ShouldBe("open sesame");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Protector(Path.Combine(_folder.FullName, "other.p12")).Unprotect(secret));
        await using var database = NpgsqlDataSource.Create(_database.ServingConnectionString);
        await using var command = database.CreateCommand("select string_agg(xml, '') from data_protection_keys");
        var stored = (string)(await command.ExecuteScalarAsync())!;
        stored.ShouldContain("EncryptedData");
        stored.ShouldNotContain("masterKey");
    }

    [Fact]
    public async Task Many_processes_that_start_at_once_agree_on_one_file_that_only_its_owner_reads()
    {
        var certificates = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => KeyCertificate.LoadOrCreate(File))));

        certificates.Select(certificate => certificate.Thumbprint).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        _folder.GetFiles().Length.ShouldBe(1);
        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private IDataProtector Protector(string certificateFile)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSupportMaxDatabase(_database.ServingConnectionString).AddKeyEncryption(certificateFile);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
