# What other projects find an installed Lien by: find_package(Lien) and pkg-config lien. Both can be moved with what they belong to.
include(CMakePackageConfigHelpers)

set(LIEN_INSTALL_PLUGINS ${CMAKE_INSTALL_LIBDIR}/lien)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/LienConfig.cmake.in ${PROJECT_BINARY_DIR}/LienConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Lien
  PATH_VARS LIEN_INSTALL_PLUGINS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_BINDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/LienConfigVersion.cmake COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/LienConfig.cmake ${PROJECT_BINARY_DIR}/LienConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Lien)

file(RELATIVE_PATH LIEN_PC_TO_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${PROJECT_SOURCE_DIR}/cmake/lien.pc.in ${PROJECT_BINARY_DIR}/lien.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/lien.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
