// `lien`: which command is meant. `lien --help` says what there is, docs/command-line.md at length.
#include "lien.h"

#include "../config/config.h"

#include <stdlib.h>

LIEN_STRICT_BEGIN

static int explain(int argc, Argument *borrowed argv)
{
    if (argc == 0) {
        const char *id;
        for (size_t i = 0; (id = id_name(i)); i++)
            printf("%-27s %s\n", id, id_says(id));
        return EXIT_CLEAN;
    }
    for (int i = 0; i < argc; i++) {
        const char *id = strncmp(argv[i], "lien-", 5) == 0 ? argv[i] : keep_format("lien-%s", argv[i]), *page = page_of(id);
        size_t n = strlen(id);
        if (!page && n > 4 && strcmp(id + n - 4, "-may") == 0)
            page = page_of(keep_text(id, n - 4));
        if (!page)
            die("%s: no such report; `lien explain` lists them", argv[i]);
        fputs(page, stdout);
        if (!*page || page[strlen(page) - 1] != '\n')
            putchar('\n');
    }
    return EXIT_CLEAN;
}

// What the .lien file above a file says of it.
static int config(int argc, Argument *borrowed argv)
{
    ConfigError error;
    ConfigFor says;
    if (argc != 1)
        die("lien config FILE");
    char *path = lien_config_find(argv[0]);
    if (!path) {
        printf("no .lien above %s\n", argv[0]);
        return EXIT_CLEAN;
    }
    Config *c = lien_config_read(path, &error);
    if (!c)
        die("%s:%u: %s", path_shown(path_in(NULL, path)), error.line, error.text);
    printf("# %s\n", path_shown(path_in(NULL, path)));
    lien_config_for(c, argv[0], &says);
    for (int may = 0; may < 2; may++)
        for (size_t i = 0; id_name(i); i++)
            if (says.level[may][i] != CONFIG_UNSET && (!may || says.level[0][i] != says.level[1][i]))
                printf("%s%s = %s\n", id_name(i) + strlen("lien-"), may ? "-may" : "",
                       lien_config_level_name((ConfigLevel)says.level[may][i]));
    const char *model;
    for (uint32_t i = 0; (model = lien_config_model(c, argv[0], i)); i++)
        printf("models = %s\n", path_shown(path_in(NULL, model)));
    if (says.strict)
        puts("strict = on");
    lien_config_free(c);
    free(path);
    return EXIT_CLEAN;
}

static int plugin_path(int argc, Argument *borrowed argv)
{
    compiler_setup(NULL, NULL);
    if (argc > 1)
        die("--plugin-path takes one compiler");
    Compiler c = argc ? compiler_info(argv[0], NULL) : compiler_fallback();
    const char *plugin = c.path ? compiler_plugin(c.major) : NULL;
    if (plugin) {
        puts(plugin);
        return EXIT_CLEAN;
    }
    if (!argc)
        die("none of Clang %s is installed", compiler_majors());
    if (!c.path)
        die("%s: no such program", argv[0]);
    if (!c.major)
        die("%s is not Clang; there are plugins for Clang %s", argv[0], compiler_majors());
    die("%s is Clang %u; there are plugins for Clang %s", argv[0], c.major, compiler_majors());
}

static int plugin_dir(void)
{
    compiler_setup(NULL, NULL);
    Compiler c = compiler_fallback();
    const char *plugin = c.path ? compiler_plugin(c.major) : NULL;
    if (!plugin)
        die("none of Clang %s is installed", compiler_majors());
    puts(path_in(plugin, ".."));
    return EXIT_CLEAN;
}

static int run(int argc, Argument *borrowed argv)
{
    const char *command = argc > 1 ? argv[1] : "--help";
    Options o = {0};
    Checked c = {0};
    argc -= 2;
    argv += 2;
    if (strcmp(command, "check") == 0) {
        options_read(&o, argc, argv);
        return check(&o, &c);
    }
    if (strcmp(command, "fix") == 0) {
        options_read(&o, argc, argv);
        return fix(&o);
    }
    if (strcmp(command, "explain") == 0)
        return explain(argc, argv);
    if (strcmp(command, "config") == 0)
        return config(argc, argv);
    if (strcmp(command, "--plugin-path") == 0)
        return plugin_path(argc, argv);
    if (strcmp(command, "--plugin-dir") == 0)
        return plugin_dir();
    if (strcmp(command, "--version") == 0)
        return printf("lien %s\n", LIEN_VERSION) < 0;
    if (strcmp(command, "--help") == 0 || strcmp(command, "help") == 0 || strcmp(command, "-h") == 0)
        return fputs(options_help(), stdout) < 0;
    die("%s: no such command; `lien --help` lists them", command);
}

int main(int argc, Argument *borrowed argv)
{
    int status = run(argc, argv);
    if (fflush(stdout) != 0)
        status = EXIT_TROUBLE;
    keep_end();
    return status;
}

LIEN_STRICT_END
