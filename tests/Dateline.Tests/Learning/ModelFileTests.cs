using Dateline.Learning;

namespace Dateline.Tests.Learning;

public class ModelFileTests
{
    private static readonly byte[] Small = [1, 2, 3];
    private static readonly byte[] Large = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];

    private static byte[] File() => new ModelFileWriter().Add("small", Small).Add("empty", default).Add("large", Large).ToBytes();

    [Fact]
    public void Sections_come_back_as_saved_and_aligned()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("dateline").FullName, "test.dlm");
        new ModelFileWriter().Add("old", Small).Save(path);
        new ModelFileWriter().Add("small", Small).Add("empty", default).Add("large", Large).Save(path);
        var file = ModelFile.Open(path);
        Assert.Equal(["small", "empty", "large"], file.Sections);
        Assert.Equal(Small, file.Section("small").ToArray());
        Assert.Equal(Large, file.Section("large").ToArray());
        Assert.Equal(0, file.Section("empty").Length);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.Equal(File(), System.IO.File.ReadAllBytes(path));
        Assert.Equal(0, File().AsSpan().IndexOf(Large) % 64);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_with_its_name()
    {
        var bytes = File();
        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Assert.Throws<ModelFormatException>(() => ModelFile.Parse("cut.dlm", bytes.AsMemory(0, length)));
            Assert.StartsWith("cut.dlm: ", error.Message);
        }
    }

    [Fact]
    public void A_changed_byte_is_refused()
    {
        var bytes = File();
        var filled = Enumerable.Range(0, bytes.Length).Where(i => i < ModelFile.HeaderLength || bytes[i] != 0);
        foreach (var i in filled)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 0x41;
            Assert.Throws<ModelFormatException>(() => ModelFile.Parse("changed.dlm", changed));
        }
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("%PDF-1.7 and more", "it is no Dateline model")]
    [InlineData("DATELINE", "inside its header")]
    [InlineData("DATELINE\u0009\0\0\0\0\0\0\0\0\0\0\0", "it is of format 9")]
    public void A_foreign_file_is_told_apart(string content, string reason)
    {
        var error = Assert.Throws<ModelFormatException>(() => ModelFile.Parse("x", System.Text.Encoding.Latin1.GetBytes(content)));
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_missing_section_is_named_with_those_that_are_there()
    {
        var error = Assert.Throws<ModelFormatException>(() => ModelFile.Parse("x", File()).Section("lemmas"));
        Assert.Contains("no section 'lemmas' (only small, empty, large)", error.Message);
    }

    [Fact]
    public void A_name_is_used_once() =>
        Assert.Throws<ArgumentException>(() => new ModelFileWriter().Add("a", Small).Add("a", Large));
}
