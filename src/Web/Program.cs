using ReformFlow.Web;
using ReformFlow.Web.Tool;

// The same program is the server and the administrator's tool: a first word that is no option is a verb.
return args is [var word, ..] && (!word.StartsWith('-') || AdministratorsTool.IsAskingForHelp(word))
    ? await AdministratorsTool.RunAsync(word, args[1..], new(Console.Out, Console.Error))
    : Server.Run(args);
