-- Run in the buffer of editor.c: prints what is reported, carries out the mend of line 12, prints what is left.
local function lien()
  return vim.tbl_filter(function(d) return d.source == "lien" end, vim.diagnostic.get(0))
end

local function wait(n)
  if not vim.wait(60000, function() return #lien() == n end, 20) then
    print("waited in vain for " .. n .. " reports: " .. vim.inspect(vim.diagnostic.get(0)))
    vim.cmd("cquit")
  end
end

wait(2)
local reports = lien()
table.sort(reports, function(a, b) return a.lnum < b.lnum end)
for _, d in ipairs(reports) do
  print(string.format("%d: %s %s %s\n", d.lnum + 1, d.source, d.user_data.lsp.code, d.message))
end
vim.api.nvim_win_set_cursor(0, { 12, 8 })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 60000)) do
  for _, action in ipairs(answer.result) do
    if action.edit and vim.inspect(action.edit):find("free%(line%)") then
      print("action: " .. action.title .. "\n")
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    end
  end
end
wait(1)
print("left: " .. #lien() .. "\n")
vim.cmd("write")
vim.cmd("quitall")
